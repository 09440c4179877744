// Next renders; everything about addresses, compression, headers and the log is the door's work (server/).
// Sizes follow the door's own limits (server/bodies.ts), which come first.

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.OKIENKO_DIST_DIR ?? '.next',
  typescript: { ignoreBuildErrors: true }, // types are checked by `npm test`; a start need not wait for it
  poweredByHeader: false,
  compress: false,
  generateEtags: false,
  agentRules: false,
  devIndicators: false,
  images: { unoptimized: true },
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['@node-rs/argon2', 'pdfkit', 'pg'],
  experimental: {
    agentUpgrade: false,
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: '12mb' },
    proxyClientMaxBodySize: '13mb',
  },
}
