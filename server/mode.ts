/** In `npm run dev` a page keeps the framework's script, and nobody keeps the page. Next itself sets and reads the same. */
export const isDevelopment = (): boolean => process.env.NODE_ENV === 'development'
