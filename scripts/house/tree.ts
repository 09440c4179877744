// The files of the repository as the checks see them: tracked and untracked ones, without what is generated.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

export type SourceFile = { path: string; text: string; lines: number }
export type Complaint = { path: string; line?: number; what: string }

const code = /\.(ts|tsx|mjs|css)$/

/** Every source file below the root, paths with forward slashes. */
export function sourceFiles(): SourceFile[] {
  return listFiles()
    .filter((path) => code.test(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path, text, lines: text.split('\n').length - 1 }
    })
}

export function listFiles(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((path) => path && existsSync(path))
}

export const isTest = (path: string): boolean =>
  /\.(db\.)?test\.tsx?$|\.spec\.ts$|^e2e\/|^lib\/db\/testing\//.test(path)

/** Line number (from 1) of a position in a text. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

/** One complaint for each match of a pattern. */
export function matches(file: SourceFile, pattern: RegExp, what: string): Complaint[] {
  return [...file.text.matchAll(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`))].map((match) => ({
    path: file.path,
    line: lineAt(file.text, match.index),
    what,
  }))
}
