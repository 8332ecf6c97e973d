/**
 * Who may import whom (ARCHITECTURE.md). The tsconfig of each environment checks the same from the side of types.
 */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^src/', pathNot: [from, ...allowed] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('domain-is-pure', '^src/domain/', []),
    {
      name: 'domain-has-no-packages',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    only('contract', '^src/contract/', ['^src/domain/']),
    only('renderer', '^src/renderer/', ['^src/contract/', '^src/domain/']),
    only('preload', '^src/preload/', ['^src/contract/names']),
    only('store', '^src/main/store/', [
      '^src/domain/',
      '^src/contract/',
      '^src/main/makeFolder',
      '^src/main/ports/',
    ]),
    only('readers', '^src/main/readers/', ['^src/domain/', '^src/contract/', '^src/main/ports/']),
    only('fonts', '^src/main/fonts/', ['^src/main/ports/']),
    only('comparing', '^src/main/comparing/', ['^src/domain/']),
    only('writers', '^src/main/writers/', [
      '^src/domain/',
      '^src/contract/',
      '^src/main/ports/',
      '^src/main/comparing/',
    ]),
    only('printing', '^src/main/printing/', ['^src/contract/', '^src/main/ports/']),
    only('templates', '^src/main/templates/', [
      '^src/domain/',
      '^src/contract/',
      '^src/main/ports/',
      '^src/main/readers/',
      '^src/main/writers/',
    ]),
    only('services', '^src/main/services/', ['^src/domain/', '^src/contract/', '^src/main/ports/']),
    {
      name: 'nobody-imports-a-shell',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/main/(shells|cli)/', '^src/main/[^/]+\\.ts$', '\\.test\\.ts$'],
      },
      to: { path: '^src/main/(shells|cli)/' },
    },
    {
      name: 'sql-only-in-the-store',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/store/', '\\.test\\.ts$'] },
      to: { path: 'node_modules/better-sqlite3' },
    },
    {
      name: 'electron-only-in-its-shell',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/main/shells/electron/', '^src/main/index\\.ts$', '^src/preload/'],
      },
      to: { path: 'node_modules/electron/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig/tools.json' },
    tsPreCompilationDeps: true,
    // TypeScript 7 has no API that dependency-cruiser could use.
    parser: 'swc',
    exclude: { path: '^out/' },
  },
};
