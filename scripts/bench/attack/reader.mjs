/** A reader in a process of its own: asks for one page every 20 ms until it is told to stop, and says how long each answer took. */
import { get } from 'node:http'

const [, , url] = process.argv
const waited = []
let reading = true

const ask = () =>
  new Promise((done) => {
    const start = performance.now()
    const end = (status) => done(status === 200 ? performance.now() - start : 60_000)
    get(url, { agent: false, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.resume()
      response.on('end', () => end(response.statusCode))
    }).on('error', () => end(0))
  })

process.on('message', () => {
  reading = false
})
process.send('ready')
while (reading) {
  waited.push(await ask())
  await new Promise((done) => setTimeout(done, 20))
}
process.send(waited, () => process.exit(0))
