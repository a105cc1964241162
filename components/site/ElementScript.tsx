/**
 * The script of our custom elements. In `npm run dev` React takes the page over, and must find it as the server sent it: there it stands as
 * text, and components/dev/DevWatch.tsx runs it afterwards.
 */
const type = process.env.NODE_ENV === 'development' ? 'text/plain' : 'module'

export const ElementScript = ({ src }: { src: string }) => <script type={type} src={src} />
