/** The line and the mark: solid behind now, the mark at now, dashed ahead, an open ring at the end. */
export const Logo = () => (
  <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">
    <path d="M2 17h13" stroke="currentColor" strokeWidth="3" />
    <path d="M15 5v18" stroke="currentColor" strokeWidth="3" />
    <path d="M17.5 17h2M21.5 17h.6" stroke="currentColor" strokeWidth="2.2" />
    <circle cx="24.2" cy="17" r="2.4" fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
);
