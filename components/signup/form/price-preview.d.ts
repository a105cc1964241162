import type { HTMLAttributes } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** elements/signup/price-preview.ts */
      'price-preview': HTMLAttributes<HTMLElement> & Record<`data-${string}`, string | number | undefined>
      /** elements/signup/error-summary.ts */
      'error-summary': HTMLAttributes<HTMLElement>
    }
  }
}
