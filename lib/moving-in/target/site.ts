/** Topics in site.yaml, beside those that stand there; and the file itself where there is none. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSeq, parseDocument, stringify } from 'yaml'
import { PAGES } from '../../content/schemas/rules'
import { writeWhole } from '../../files/atomic'
import type { Facts, SourceTopic } from '../source'
import type { Manifest } from './manifest'

/** site.yaml as it is cannot be read. */
export class BrokenSite extends Error {}

/** Slugs of topics that stand there. */
export function topicsThere(contentDir: string): Set<string> {
  const path = join(contentDir, 'site.yaml')
  if (!existsSync(path)) return new Set()
  const { topics } = (parseDocument(readFileSync(path, 'utf8')).toJS({ maxAliasCount: 20 }) ?? {}) as {
    topics?: { slug?: unknown }[]
  }
  return new Set(Array.isArray(topics) ? topics.map((topic) => String(topic?.slug)) : [])
}

/** What an editor took out since stays out. */
export function addTopics(contentDir: string, facts: Facts, manifest: Manifest): void {
  const path = join(contentDir, 'site.yaml')
  if (!existsSync(path)) writeWhole(path, newSite(facts))
  const there = topicsThere(contentDir)
  const before = new Set(manifest.topics)
  const wanted = facts.topics.filter(({ slug }) => !there.has(slug) && !before.has(slug) && !PAGES.includes(slug))
  manifest.topics = [...new Set([...manifest.topics, ...facts.topics.map(({ slug }) => slug)])]
  if (wanted.length > 0) writeWhole(path, withTopics(readFileSync(path, 'utf8'), wanted))
}

/** Its remarks and its order stay as they are. */
function withTopics(yaml: string, topics: readonly SourceTopic[]): string {
  const document = parseDocument(yaml)
  if (document.errors.length > 0) throw new BrokenSite(document.errors[0]?.message)
  if (!isSeq(document.get('topics'))) document.set('topics', document.createNode([]))
  const list = document.get('topics')
  if (!isSeq(list)) throw new BrokenSite('topics')
  list.flow = false
  for (const { slug, title, description } of topics)
    list.add(document.createNode({ slug, title, ...(description && { description }) }))
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function newSite({ title, home }: Facts): string {
  const host = home?.hostname.replace(/^www\./, '')
  // Of a site that stood on somebody's own machine there is no mail.
  const email = `redactie@${host?.includes('.') && !/^[\d.]+$/.test(host) ? host : 'voorbeeld.example'}`
  return `# INVULLEN: kijk deze gegevens na. Wat hier kan staan, zegt docs/editors.md.\n${stringify({ name: title || 'INVULLEN', email })}parts:\n  seminars: false\n  english: false\n`
}
