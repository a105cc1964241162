import type { HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** elements/search-live.ts */
      'search-live': HTMLAttributes<HTMLElement>
    }
  }
}
