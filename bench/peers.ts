// The servers measured beside ours in one run: nginx with the very page as a file, and a bare Next application with the same text.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Peer = { name: string; url: string; port: number; stop: () => void }

const state = path.resolve('.test/bench')

/** nginx serving `html` as a file with stored gzip; null where nginx is not installed. */
export function nginxFile(html: string, port: number): Peer | null {
  const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((file) => existsSync(file))
  if (!nginx) return null
  const folder = path.join(state, 'nginx')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'files'), { recursive: true })
  writeFileSync(path.join(folder, 'files/index.html'), html)
  spawnSync('gzip', ['-k9', path.join(folder, 'files/index.html')])
  writeFileSync(path.join(folder, 'nginx.conf'), nginxSettings(folder, port))
  const child = spawn(nginx, ['-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'error.log')], {
    stdio: 'inherit',
  })
  return {
    name: 'nginx, the page as a file',
    url: `http://127.0.0.1:${port}/`,
    port,
    stop: () => child.kill('SIGTERM'),
  }
}

const nginxSettings = (folder: string, port: number) => `
daemon off; worker_processes 1; pid ${folder}/pid; ${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 256; }
http {
  types { text/html html; } default_type text/html; charset utf-8;
  access_log ${folder}/access.log; gzip_static on; open_file_cache max=10;
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server { listen 127.0.0.1:${port}; root ${folder}/files; }
}
`

/** One prerendered App Router page under `next start`, built with this project's own Next. */
export function bareNext(html: string, port: number): Peer {
  const folder = path.join(state, 'next')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'app'), { recursive: true })
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
  writeFileSync(
    path.join(folder, 'next.config.mjs'),
    'export default { agentRules: false, experimental: { agentUpgrade: false } }',
  )
  writeFileSync(
    path.join(folder, 'app/layout.jsx'),
    'export default function Layout({ children }) { return <html lang="pl"><body>{children}</body></html> }',
  )
  writeFileSync(
    path.join(folder, 'app/page.jsx'),
    `const text = ${JSON.stringify(main)}\nexport default function Page() { return <div dangerouslySetInnerHTML={{ __html: text }} /> }`,
  )
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  const next = path.resolve('node_modules/next/dist/bin/next')
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  const built = spawnSync(process.execPath, [next, 'build'], { cwd: folder, env, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`bare Next did not build:\n${built.stdout}${built.stderr}`)
  const child: ChildProcess = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: folder,
    env,
    stdio: 'ignore',
  })
  return { name: 'bare Next, prerendered', url: `http://127.0.0.1:${port}/`, port, stop: () => child.kill('SIGTERM') }
}

export async function answers(url: string, seconds = 120): Promise<void> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; ) {
    if ((await fetch(url).catch(() => null))?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} did not answer within ${seconds} s`)
}
