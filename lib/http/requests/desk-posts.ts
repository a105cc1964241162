/** The forms of the desk: where they are sent to, and nothing can be read. Public paths. */
export const deskPosts: readonly RegExp[] = [/^\/beheer\/uitloggen$/, /^\/beheer\/overal-uitloggen$/]
