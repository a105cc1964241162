/** The code that another device asks for: large, on its floor, to be read from here and typed there. */
export const ShortCode = ({ children }: { children: string }) => (
  <p className="mt-4">
    <span className="lit inline-block border-light-floor border-b-5 bg-light px-4 pt-2 pb-1 font-black text-[2rem] text-on-light leading-tight tracking-[0.06em]">
      {children}
    </span>
  </p>
)
