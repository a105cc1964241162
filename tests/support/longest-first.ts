/** In which order files are run: what takes longest first, so that no worker is left with it when the other has nothing to do any more. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** By what a path has in it. What comes after these is quicker; those that share their modules are last. */
const longest = ['/browser/every-', '/browser/', '/mail/', '/api/', '/contract/', '/publish/']

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const found = longest.findIndex((part) => moduleId.includes(part))
      return project.name === 'rules' ? Infinity : found < 0 ? longest.length : found
    }
    const sorted = await super.sort(files)
    return sorted.sort((one, other) => Math.min(place(one), 99) - Math.min(place(other), 99))
  }
}
