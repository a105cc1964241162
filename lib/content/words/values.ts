/** What sentences of the check are made of, where many share it. */

export interface Near {
  /** What was probably meant, as it is shown: with its quotes. */
  near?: string
}
export interface Named {
  /** Of a field, with a dot in a group: "signup.opens". */
  name?: string
}
export interface Typed extends Named {
  typed: string
}
