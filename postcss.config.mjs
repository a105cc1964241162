import lean from './scripts/lib/postcss-lean.mjs'

// Tailwind by its name: Turbopack would take its native parts into the bundle of this file.
export default { plugins: ['@tailwindcss/postcss', lean()] }
