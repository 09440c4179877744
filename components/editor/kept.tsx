'use client'
// If the rich editor fails, it is gone and the plain field under it stays: nothing else on the page is lost.
import { Component, type ReactNode } from 'react'

export class Kept extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
