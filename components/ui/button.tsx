// Buttons. A button does something; a link that looks like one (ButtonLink) goes somewhere.
import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'

type Look = {
  /** `primary` once on a page at most; `link` for the least important act */
  look?: 'primary' | 'secondary' | 'danger' | 'link'
  small?: boolean
}

const classOf = ({ look = 'primary', small }: Look, more?: string) =>
  ['btn', look === 'primary' ? '' : `btn-${look}`, small ? 'btn-small' : '', more].filter(Boolean).join(' ')

/** Submits its form unless `type` says otherwise. */
export function Button({
  look,
  small,
  className,
  type = 'submit',
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={classOf({ look, small }, className)} {...rest} />
}

export function ButtonLink({
  look,
  small,
  className,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a className={classOf({ look, small }, className)} {...rest}>
      {children}
    </a>
  )
}
