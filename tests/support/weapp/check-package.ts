import type { WeappPackage } from './compile'
import { LIMIT } from './limits'

/** Roots of the subpackages, without slashes at the ends. */
export function subpackageRoots(pkg: WeappPackage): string[] {
  return subpackages(pkg).map((sub) => trimmed(sub.root))
}

const trimmed = (root: string) => root.replace(/^\/|\/$/g, '')
const subpackages = (pkg: WeappPackage) => pkg.app.subPackages ?? pkg.app.subpackages ?? []

/** All page paths of the app, main package first. */
export function pagePaths(pkg: WeappPackage): string[] {
  return [
    ...pkg.app.pages,
    ...subpackages(pkg).flatMap((sub) => sub.pages.map((page) => `${trimmed(sub.root)}/${page}`)),
  ]
}

/** Bytes of each package: `main` and every subpackage by its root. */
function packageSizes(pkg: WeappPackage): Record<string, number> {
  const roots = subpackageRoots(pkg)
  const sizes: Record<string, number> = { main: 0 }
  for (const [file, bytes] of Object.entries(pkg.bytes)) {
    const home = roots.find((root) => file.startsWith(`${root}/`)) ?? 'main'
    sizes[home] = (sizes[home] ?? 0) + bytes
  }
  return sizes
}

/** Throws what the upload step would refuse. */
export function checkPackage(pkg: WeappPackage): void {
  const tabs = pkg.app.tabBar?.list
  if (tabs && (tabs.length < 2 || tabs.length > 5))
    throw new Error(`tabBar.list has ${tabs.length} items; WeChat takes 2 to 5`)
  for (const tab of tabs ?? []) {
    if (!pkg.app.pages.includes(tab.pagePath)) throw new Error(`tab page ${tab.pagePath} must be in the main package`)
  }
  const sizes = Object.entries(packageSizes(pkg))
  for (const [name, bytes] of sizes) {
    if (bytes > LIMIT.packageBytes) throw new Error(`package ${name} has ${bytes} bytes; WeChat takes 2 MB`)
  }
  if (sizes.reduce((sum, [, bytes]) => sum + bytes, 0) > LIMIT.allPackagesBytes)
    throw new Error('all packages exceed 30 MB')
  for (const page of pagePaths(pkg)) {
    if (!(page in pkg.js)) throw new Error(`page ${page} is in app.json, but ${page}.js is missing`)
  }
}
