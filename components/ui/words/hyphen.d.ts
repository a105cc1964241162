declare module 'hyphen/nl' {
  export function hyphenateSync(text: string): string
}
declare module 'hyphen/en-gb' {
  export function hyphenateSync(text: string): string
}
