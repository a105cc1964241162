/** For `npm run dev` alone, which has no front: under `npm start` the server answers before this is asked. */
import { pictureAt } from '@/lib/pictures/serve'
import { settings } from '@/lib/settings'

export async function GET(_request: Request, { params }: { params: Promise<{ hash: string; file: string }> }) {
  const { hash, file } = await params
  const served = await pictureAt(`/beeld/${hash}/${file}`, settings().dataDir)
  if (!served) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(served.body), { headers: { 'content-type': served.type } })
}
