/** Makes the index of the live edition again and again, until it is killed: `tsx indexer.ts <data folder>`. */
import { readEdition } from '../../../lib/editions/manifest'
import { currentId } from '../../../lib/editions/pointer'
import { removeIndex } from '../../../lib/search/files'
import { makeIndex } from '../../../lib/search/index'

const [dataDir = ''] = process.argv.slice(2)
const id = currentId(dataDir) ?? ''
const edition = readEdition(dataDir, id)
console.log('begun')
for (;;) {
  removeIndex(dataDir, id)
  makeIndex({ dataDir, edition })
}
