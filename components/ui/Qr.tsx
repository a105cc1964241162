import { qrOf, qrPath } from '@/lib/pictures/qr'

/** A QR code: black on white by day and by night, with the white around it that scanners need. `label`: what it is. */
export function Qr({ of, label, className = '' }: { of: string; label: string; className?: string }) {
  const code = qrOf(of)
  return (
    <svg
      className={`qr block ${className}`}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={qrPath(code)} fill="#000" />
    </svg>
  )
}
