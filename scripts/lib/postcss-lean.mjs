/**
 * After Tailwind: takes out what its utilities keep for other utilities that we do not have. `leading-*`, `font-*` and `tracking-*` note
 * what they set in a property of their own, which only sizes with a line height of their own read; borders read a style that reset.css
 * has set for every element. It was a twenty-fifth of the sheet.
 */
const noted = /^--tw-(?:leading|font-weight|tracking|border-style|outline-style)$/
const restated = /^var\(--tw-(?:border|outline)-style\)$/

export default function lean() {
  return {
    postcssPlugin: 'lean',
    OnceExit(root) {
      root.walkDecls((declaration) => {
        if (noted.test(declaration.prop) || restated.test(declaration.value)) declaration.remove()
      })
      root.walkAtRules(/^(?:property|layer)$/, (rule) => {
        if (rule.name === 'property' ? noted.test(rule.params) : rule.params === 'properties' && rule.nodes) rule.remove()
      })
      const left = root.toString().match(/var\(--tw-(?:leading|font-weight|tracking|border-style|outline-style)\b/)
      if (left) throw root.error(`${left[0]}) is read: lean may not take it out (scripts/lib/postcss-lean.mjs)`)
    },
  }
}
lean.postcss = true
