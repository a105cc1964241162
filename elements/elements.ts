/** Our only script on reading pages. The page works without it. */
import './copy-code'
import './reader-comments'
import './seminar-seats'
import './share-links'
import './take-along'
import './theme-switch'
import './video-press'
