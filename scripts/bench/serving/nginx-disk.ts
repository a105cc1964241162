/** nginx that gives the very bytes that Podium gave, from disk: what a server can do that only has files. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { dirname, join } from 'node:path'
import { type Nginx, start } from '../../../tests/support/servers/nginx'

/** The pages at these addresses of `url`, in Brotli, below `folder`. */
export async function nginxFromDisk(url: string, pages: Record<string, string>, folder: string): Promise<Nginx> {
  for (const address of Object.values(pages)) {
    const file = join(folder, address)
    mkdirSync(dirname(file), { recursive: true })
    // A list and an article below it are a file and a folder of the same name.
    writeFileSync(`${file}.page`, await bytes(url + address))
  }
  return start(
    (port) => `server {
      listen 127.0.0.1:${port};
      root ${folder};
      default_type "text/html; charset=utf-8";
      add_header Content-Encoding br;
      add_header Cache-Control "public, max-age=0, s-maxage=5";
      location / { try_files $uri.page =404; }
    }`,
  )
}

const bytes = (url: string): Promise<Buffer> =>
  new Promise((done, fail) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => done(Buffer.concat(chunks)))
    }).on('error', fail)
  })
