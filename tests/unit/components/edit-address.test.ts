import { expect, test } from 'vitest'
import { editAddress } from '../../../components/article/edit-address'

const file = 'articles/2026/één stuk.mdx'
const there = 'articles/2026/%C3%A9%C3%A9n%20stuk.mdx'

test.each([
  ['https://github.com/podium/podium', `https://github.com/podium/podium/edit/main/content/${there}`],
  ['https://github.com/podium/podium.git', `https://github.com/podium/podium/edit/main/content/${there}`],
  ['https://github.com/podium/teksten/tree/redactie', `https://github.com/podium/teksten/edit/redactie/${there}`],
  ['https://github.com/podium/site/tree/main/web/content/', `https://github.com/podium/site/edit/main/web/content/${there}`],
  ['https://gitlab.com/groep/sub/podium', `https://gitlab.com/groep/sub/podium/-/edit/main/content/${there}`],
  ['https://gitlab.podium.example/a/b/-/tree/dev/teksten', `https://gitlab.podium.example/a/b/-/edit/dev/teksten/${there}`],
  ['https://codeberg.org/podium/podium', `https://codeberg.org/podium/podium/_edit/main/content/${there}`],
  [
    'https://codeberg.org/podium/podium/src/branch/main/inhoud',
    `https://codeberg.org/podium/podium/_edit/main/inhoud/${there}`,
  ],
])('in %s it is edited at %s', (repository, address) => expect(editAddress(repository, file)).toBe(address))

test('a host whose form we do not know gives the repository', () => {
  expect(editAddress('https://git.podium.example/podium', file)).toBe('https://git.podium.example/podium')
})
