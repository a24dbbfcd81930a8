import { repositoryFiles, textOf } from './source-files.ts';

const code = repositoryFiles('apps', 'libs', 'test').filter((path) => /\.tsx?$/.test(path));
const sources = code.filter((path) => !/\.spec\.tsx?$/.test(path));

/** Lines that hold code: neither blank nor only a comment. */
function codeLines(text: string): number {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '');
  return bare.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
}

describe('a source file', () => {
  it('has no more than 200 lines of code', () => {
    const inProjects = sources.filter((path) => !path.startsWith('test/'));
    expect(inProjects.filter((path) => codeLines(textOf(path)) > 200)).toEqual([]);
  });

  it('is named after what it holds', () => {
    const empty = /(^|\/)(utils?|common|helpers?|shared|misc)(\/|\.tsx?$)/;
    expect(code.filter((path) => empty.test(path))).toEqual([]);
  });

  it('gives a reason with every rule that it switches off', () => {
    const bare = code.filter((path) => {
      const marks = textOf(path).match(/(eslint-disable|@ts-expect-error|@ts-ignore|@ts-nocheck).*/g) ?? [];
      return marks.some((mark) => !/--\s*\S|@ts-expect-error\s+\S/.test(mark));
    });
    expect(bare.filter((path) => path !== 'test/architecture/repository.spec.ts')).toEqual([]);
  });
});

describe('the repository', () => {
  // Put together from parts, so that this file does not hold the names that it looks for.
  const hosts = [
    ['registry', 'npmjs', 'org'],
    ['registry', 'npmmirror', 'com'],
    ['registry', 'yarnpkg', 'com'],
    ['registry', 'npm', 'taobao', 'org'],
    ['npm', 'pkg', 'github', 'com'],
    ['repo', 'maven', 'apache', 'org'],
    ['repo1', 'maven', 'org'],
    ['maven', 'aliyun', 'com'],
    ['files', 'pythonhosted', 'org'],
    ['pypi', 'org'],
  ].map((parts) => parts.join('.'));

  it('names no package registry, so that it installs from wherever npm is told to', () => {
    const texts = repositoryFiles().filter((path) => !/\.(png|xlsx|woff2|ico|zip|gz)$/.test(path));
    const naming = texts.filter((path) => {
      const text = textOf(path);
      return hosts.some((host) => text.includes(host));
    });
    expect(naming).toEqual([]);
  });

  it('locks versions without addresses', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { resolved?: string; link?: boolean }>;
    };
    const addressed = Object.entries(packages).filter(
      ([, entry]) => entry.resolved !== undefined && !entry.link,
    );
    expect(addressed.map(([path]) => path)).toEqual([]);
  });
});
