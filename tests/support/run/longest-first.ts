/** In which order files are run: what takes longest first, so that no worker is left with it when the other has nothing to do any more. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** By what a path has in it, the longest first. What comes after these is quicker. */
const longest = [
  '/browser/visit/',
  '/browser/desk',
  '/look/odd',
  '/several-machines',
  '/fresh-pages/',
  '/start/',
  '/browser/',
  '/publish/',
  '/load/',
  '/contract/',
  '/mail/',
  '/api/',
  '/deploy/',
  // Of those that need no server.
  '/content/time',
  '/content/incremental',
  '/content/bounds',
  '/search/in-editions',
  '/editions/file/',
  '/look/palette',
  '/content/load',
]

/** One project after the other: a worker goes on, with all that it has loaded, as long as the next file is of the same one. */
const projects = ['whole', 'alone', 'rules']

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const found = longest.findIndex((part) => moduleId.includes(part))
      return projects.indexOf(project.name) * 100 + (found < 0 ? longest.length : found)
    }
    const sorted = await super.sort(files)
    return sorted.sort((one, other) => place(one) - place(other))
  }
}
