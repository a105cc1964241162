/** Our only script on reading pages. The page works without it. */
import './signup/copy-code'
import './reading/reader-comments'
import './signup/seminar-seats'
import './reading/share-links'
import './signup/take-along'
import './theme-switch'
import './reading/video-press'
