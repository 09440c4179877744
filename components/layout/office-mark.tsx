// The portal's own sign, a counter window, for offices without a logo. Drawn by attributes: public pages carry no inline style.

export function OfficeMark() {
  return (
    <svg className="mark" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="6" fill="var(--brand)" />
      <path d="M11 10h26v21H29.5a5.5 5.5 0 0 0-11 0H11z" fill="var(--on-brand)" />
      <rect x="6" y="35" width="36" height="4" rx="1" fill="var(--on-brand)" />
    </svg>
  )
}
