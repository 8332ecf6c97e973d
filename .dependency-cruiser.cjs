/**
 * Who may import whom (ARCHITECTURE.md). The tsconfig of each environment checks the same from the side of types.
 */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
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
    only('domain-is-pure', '^src/domain/', [], 'domain imports nothing but domain'),
    {
      name: 'domain-has-no-packages',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    only('contract', '^src/contract/', ['^src/domain/'], 'contract knows the domain only'),
    only(
      'renderer',
      '^src/renderer/',
      ['^src/contract/', '^src/domain/'],
      'the window knows contract and domain',
    ),
    only('preload', '^src/preload/', ['^src/contract/names'], 'preload knows names only'),
    only(
      'store',
      '^src/main/store/',
      ['^src/domain/', '^src/contract/', '^src/main/ports/'],
      'store knows domain, contract types and ports',
    ),
    only(
      'readers',
      '^src/main/readers/',
      ['^src/domain/', '^src/contract/', '^src/main/ports/'],
      'readers know domain, contract types and ports',
    ),
    only(
      'writers',
      '^src/main/writers/',
      ['^src/domain/', '^src/contract/', '^src/main/ports/'],
      'writers know domain, contract types and ports',
    ),
    only(
      'services',
      '^src/main/services/',
      ['^src/domain/', '^src/contract/', '^src/main/ports/'],
      'services receive what they use through ports',
    ),
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
    exclude: { path: '^out/' },
  },
};
