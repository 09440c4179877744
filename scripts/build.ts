// Builds the pages with Next, and only when something they are made of has changed since the last finished build.
// `npm run build` alone, and a step of every start.
import { runBuild } from './start/build'
import { endWithReason } from './start/say'

await runBuild().catch(endWithReason)
