// As whom the server runs. PostgreSQL refuses root, so root starts it in a user namespace (uid 65534 inside, root's own
// files outside: no system user is made, no file changes hands), or as an existing unprivileged user where namespaces are refused.
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync } from 'node:fs'
import { type Binaries, program } from '@/lib/db/embedded/binaries'

export type Command = { command: string; args: string[]; options: { uid?: number; gid?: number } }
export type Runner = {
  how: string
  wrap(command: string, args: string[]): Command
  /** Gives a path to the user the server runs as; an earlier start may have chosen another way. */
  own(path: string): void
}

const namespace = ['--user', '--map-user=65534', '--map-group=65534', '--']

/** @param root folder that holds the data; a substitute user must be able to enter it */
export function pickRunner({ bin }: Binaries, root: string): Runner {
  if (process.getuid?.() !== 0) return asOurselves(bin)
  const found = inNamespace(bin) ?? asUser('postgres', bin, root) ?? asUser('nobody', bin, root)
  if (found) return found
  throw new Error(
    'Portal działa jako root, a PostgreSQL na to nie pozwala: nie udało się utworzyć przestrzeni użytkownika, ' +
      'a użytkownicy postgres i nobody nie mogą wejść do katalogu danych. Uruchom portal jako zwykły użytkownik albo ustaw DATABASE_URL.',
  )
}

const works = (command: string, args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0

const give = (uid: number, gid: number) => (path: string) => {
  if (existsSync(path) && lstatSync(path).uid !== uid) spawnSync('chown', ['-R', `${uid}:${gid}`, path])
}

function asOurselves(bin: string): Runner {
  // initdb wants a name for its user id; a container's random one has none and gets it in a namespace
  const nameless = process.platform === 'linux' && !works('id', ['-un'])
  const other = nameless ? inNamespace(bin) : undefined
  if (other) return { ...other, own() {} }
  return { how: 'bieżący użytkownik', wrap: (command, args) => ({ command, args, options: {} }), own() {} }
}

function inNamespace(bin: string): Runner | undefined {
  if (!works('unshare', [...namespace, program(bin, 'postgres'), '--version'])) return undefined
  return {
    how: 'przestrzeń użytkownika',
    wrap: (command, args) => ({ command: 'unshare', args: [...namespace, command, ...args], options: {} }),
    own: give(0, 0),
  }
}

function asUser(name: string, bin: string, root: string): Runner | undefined {
  const [uid = 0, gid = 0] = ['-u', '-g'].map((option) =>
    Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout || 0),
  )
  const may = (option: '-r' | '-x', file: string) =>
    spawnSync('test', [option, file], { uid, gid, stdio: 'ignore' }).status === 0
  if (!uid || !may('-r', program(bin, 'postgres')) || !may('-x', root)) return undefined
  return {
    how: `użytkownik ${name}`,
    wrap: (command, args) => ({ command, args, options: { uid, gid } }),
    own: give(uid, gid),
  }
}
