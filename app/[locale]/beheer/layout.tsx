import '@/app/desk.css'
import type { ReactNode } from 'react'

/** All pages of the desk have its sheet. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return children
}
