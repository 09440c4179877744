// How fast a provider's account may be called, shared by all processes.

/** Milliseconds to wait before the next call of an account. */
export async function takeTurn(_key: string): Promise<number> {
  return 0
}
