'use client'
// Only in `npm run dev`: the page follows the edition, and shows what is wrong with the content. It needs the browser's clock and router.
import './dev.css'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '@/lib/content/types'

/** After an answer, and after none; in milliseconds. */
const AGAIN = 20
const LATER = 700

/** Our elements change what they stand around: they begin once React has taken the page over (components/site/ElementScript.tsx). */
function runElements() {
  for (const { src } of document.querySelectorAll<HTMLScriptElement>('script[type="text/plain"][src]')) {
    const script = document.createElement('script')
    document.body.append(Object.assign(script, { type: 'module', src }))
  }
}

interface Answer {
  state: string
  edition: string
  problems: Problem[]
}

/** The server answers when there is something else than what is known, or after a while. */
async function follow(gone: AbortSignal, hear: (answer: Answer) => void): Promise<void> {
  for (let known = ''; !gone.aborted; ) {
    let pause = AGAIN
    try {
      const response = await fetch(`/api/dev?knows=${encodeURIComponent(known)}`, { cache: 'no-store', signal: gone })
      const answer: Answer = await response.json()
      known = answer.state
      hear(answer)
    } catch {
      // The server is starting again.
      pause = LATER
    }
    await new Promise((done) => setTimeout(done, pause))
  }
}

/** Asks for the edition, refreshes the page when there is another, and lays the mistakes in the content over it. */
export function DevWatch() {
  const router = useRouter()
  const edition = useRef<string>(undefined)
  const [problems, setProblems] = useState<Problem[]>([])
  useEffect(() => {
    const gone = new AbortController()
    follow(gone.signal, (answer) => {
      if (edition.current !== undefined && edition.current !== answer.edition) router.refresh()
      edition.current = answer.edition
      setProblems((before) => (JSON.stringify(before) === JSON.stringify(answer.problems) ? before : answer.problems))
    })
    return () => gone.abort()
  }, [router])
  useEffect(runElements, [])
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return null
  return (
    <div className="dev-watch" role="alert">
      <p>
        <b>Deze inhoud kan zo niet live. Je ziet nog de vorige editie.</b>
      </p>
      <ul>
        {errors.map(({ file, line, column, message }) => (
          <li key={`${file}:${line}:${column}:${message}`}>
            <code>
              {file}:{line}:{column}
            </code>{' '}
            {message}
          </li>
        ))}
      </ul>
    </div>
  )
}
