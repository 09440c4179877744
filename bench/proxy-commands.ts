// How the examples of docs/proxies are started for a trial: their own text, with names, ports and certificate exchanged, and around
// it the few lines that the distribution's main file would hold.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Trial = { folder: string; portal: URL; httpPort: number; httpsPort: number; portalPort: number }

export function proxyCommands({ folder, portal, httpPort, httpsPort, portalPort }: Trial) {
  const substituted = (file: string): string =>
    readFileSync(path.join('docs/proxies', file), 'utf8')
      .replaceAll('portal.urzad.example', portal.hostname)
      .replaceAll('/etc/ssl/okienko', path.join(folder, 'okienko'))
      .replaceAll('127.0.0.1:3000', `127.0.0.1:${portalPort}`)
      .replaceAll('listen 443', `listen 127.0.0.1:${httpsPort}`)
      .replaceAll('listen 80', `listen 127.0.0.1:${httpPort}`)
      .replace(/^ *listen \[::\].*\n/gm, '')
      .replaceAll('*:443', `127.0.0.1:${httpsPort}`)
      .replaceAll('*:80', `127.0.0.1:${httpPort}`)

  const write = (name: string, text: string): string => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    return file
  }

  const certificate = { cert: path.join(folder, 'okienko.crt'), key: path.join(folder, 'okienko.key') }
  const modules = 'mpm_event authz_core ssl socache_shmcb http2 proxy proxy_http headers rewrite env'
  const commands: Record<string, () => [string, string[]]> = {
    nginx: () => {
      const around = `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; events {}\nhttp {\n${substituted('nginx.conf')}\n}\n`
      return ['nginx', ['-c', write('nginx.conf', around), '-e', `${folder}/nginx.log`]]
    },
    caddy: () => {
      const around = `{\n\tadmin off\n\thttp_port ${httpPort}\n\thttps_port ${httpsPort}\n\tskip_install_trust\n}\n`
      const site = substituted('Caddyfile').replace(/ \{\n/, ` {\n\ttls ${certificate.cert} ${certificate.key}\n`)
      return ['caddy', ['run', '--adapter', 'caddyfile', '--config', write('Caddyfile', around + site)]]
    },
    apache2: () => {
      const loaded = modules
        .split(' ')
        .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
      const around = [
        ...loaded,
        ...[
          `ServerRoot ${folder}`,
          `PidFile ${folder}/apache.pid`,
          `ErrorLog ${folder}/apache.log`,
          'ServerName localhost',
        ],
        ...[`Listen 127.0.0.1:${httpsPort}`, `Listen 127.0.0.1:${httpPort}`, 'User www-data', 'Group www-data'],
      ]
      return ['apache2', ['-X', '-f', write('apache.conf', `${around.join('\n')}\n${substituted('apache.conf')}`)]]
    },
  }
  return { commands, certificate }
}
