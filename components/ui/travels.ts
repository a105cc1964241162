/**
 * The ids of what travels from a list to its article (app/base.css): one each on a page. A title is as wide as its words (`w-fit`), so that they grow on their way as much as its box does. With a capital, as no id that is made of a heading
 * has one.
 */
export const travels = {
  title: (slug: string) => `Title-${slug}`,
  cover: (slug: string) => `Cover-${slug}`,
}
