/** Where a file can be edited at the git host that `repository` in site.yaml names. Pure. */

/** How a host writes where one looks at a folder of a branch, and where one edits a file of it. */
const forms = [
  { host: /^github\.com$/, look: /^\/tree\/([^/]+)(?:\/(.+))?$/, edit: '/edit' },
  { host: /(?:^|\.)gitlab\./, look: /^\/-\/tree\/([^/]+)(?:\/(.+))?$/, edit: '/-/edit' },
  // Forgejo and Gitea.
  { host: /^codeberg\.org$|(?:^|\.)(?:gitea|forgejo)\./, look: /^\/src\/branch\/([^/]+)(?:\/(.+))?$/, edit: '/_edit' },
]

/**
 * `file` is a path below CONTENT_DIR. An address of a repository means its branch `main` and in it the folder `content`; one of a
 * branch or of a folder in it means just that. A host of which we do not know the form gives the repository itself.
 */
export function editAddress(repository: string, file: string): string {
  const url = new URL(repository)
  const form = forms.find(({ host }) => host.test(url.hostname))
  if (!form) return repository
  const path = url.pathname.replace(/\/+$/, '')
  const start = path.search(/\/(?:-\/)?(?:tree|src)\//)
  const name = (start < 0 ? path : path.slice(0, start)).replace(/\.git$/, '')
  const look = start < 0 ? undefined : form.look.exec(path.slice(start))
  const [branch, folder] = look ? [look[1], look[2]] : ['main', 'content']
  const within = [folder, ...file.split('/').map(encodeURIComponent)].filter(Boolean).join('/')
  return `${url.origin}${name}${form.edit}/${branch}/${within}`
}
