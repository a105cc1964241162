/** Our only script on reading pages. The page works without it. */
import './copy-code'
import './seminar-seats'
import './theme-switch'
