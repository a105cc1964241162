/** The code that another device asks for: large, on its floor, to be read from here and typed there. */
export const ShortCode = ({ children }: { children: string }) => (
  <p className="mt-4">
    <span className="lit inline-block border-b-5 border-light-floor px-4! pt-2! pb-1! font-black! text-[2rem] tracking-[0.06em] leading-tight">
      {children}
    </span>
  </p>
)
