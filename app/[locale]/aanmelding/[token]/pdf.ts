/** Of what is somebody's own: nobody keeps it, no search engine finds it. */
export const personal = { 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin', 'cache-control': 'no-store' }

export const sendPdf = (pdf: Buffer, name: string): Response =>
  new Response(new Uint8Array(pdf), {
    headers: { ...personal, 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}"` },
  })
