/**
 * After Tailwind: takes out what its utilities keep for other utilities that we do not have. `leading-*`, `font-*` and `tracking-*` note
 * what they set in a property of their own, which only sizes with a line height of their own read; borders read a style that base.css
 * has set for every element. It was a twenty-fifth of the sheet. An outline is `outline-solid` here, three pixels wide (base.css).
 */
const noted = /^--tw-(?:leading|font-weight|tracking|border-style|outline-style)$/
const restated = /^var\(--tw-border-style\)$/

export default function lean() {
  return {
    postcssPlugin: 'lean',
    OnceExit(root) {
      root.walkDecls((declaration) => {
        if (noted.test(declaration.prop) || restated.test(declaration.value)) declaration.remove()
      })
      root.walkAtRules('property', (rule) => {
        if (noted.test(rule.params)) rule.remove()
      })
      // What Tailwind says of those properties to browsers that do not know @property.
      root.walkAtRules('layer', (rule) => {
        let left = 0
        rule.walkDecls(() => {
          left += 1
        })
        if (rule.params === 'properties' && rule.nodes && left === 0) rule.remove()
      })
      const read = root.toString().match(/var\(--tw-(?:leading|font-weight|tracking|border-style|outline-style)\b/)
      if (read) throw root.error(`${read[0]}) is read: lean may not take it out (scripts/lib/postcss-lean.mjs)`)
    },
  }
}
lean.postcss = true
