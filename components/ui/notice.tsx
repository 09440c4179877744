// A passage that must not be overlooked. Its kind is also said by its title, never by colour alone.
import type { ReactNode } from 'react'

type NoticeProps = {
  kind?: 'info' | 'success' | 'warning' | 'danger'
  title?: ReactNode
  /** `status` or `alert` when it appears as an answer to what the person did */
  role?: 'status' | 'alert'
  id?: string
  className?: string
  children?: ReactNode
}

export function Notice({ kind = 'info', title, role, id, className = '', children }: NoticeProps) {
  const look = kind === 'info' ? 'notice' : `notice notice-${kind}`
  return (
    <div id={id} role={role} className={`${look} ${className}`.trim()}>
      {title ? <p className="notice-title">{title}</p> : null}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  )
}
