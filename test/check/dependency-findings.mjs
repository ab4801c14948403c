/**
 * What is wrong with the dependencies of a lock file, one sentence each: a licence nobody allowed, an install script nobody looked at,
 * a package whose content no hash pins, a version that is not exact; and an exception that is needed no more.
 */
export function dependencyFindings(lock, allowed) {
  const packages = Object.entries(lock.packages).flatMap(([path, facts]) =>
    path.includes('node_modules/') && !facts.link ? [{ name: nameOf(path), ...facts }] : [],
  );
  const licences = new Set(allowed.licences);
  return [
    ...packages.flatMap((each) => ofLicence(each, licences, allowed.unnamedLicences)),
    ...packages.flatMap(({ name, hasInstallScript }) =>
      hasInstallScript && !(name in allowed.installScripts)
        ? [`${name} runs a script when it is installed`]
        : [],
    ),
    ...packages.flatMap(({ name, version, integrity, inBundle }) =>
      integrity || inBundle ? [] : [`${name} ${version} has no hash in the lock file`],
    ),
    ...Object.entries(lock.packages).flatMap(([path, facts]) =>
      path.includes('node_modules/') ? [] : loose(path, facts),
    ),
    ...needless(packages, allowed),
  ];
}

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function ofLicence({ name, license }, licences, unnamed) {
  if (license === undefined) return name in unnamed ? [] : [`${name} names no licence`];
  return licences.has(license) ? [] : [`${name} comes under ${license}, which nobody has allowed`];
}

/** Direct dependencies are pinned to one version. */
function loose(path, { dependencies = {}, devDependencies = {}, optionalDependencies = {} }) {
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
  return Object.entries(all).flatMap(([name, range]) =>
    /^(npm:[@\w./-]+@)?\d+\.\d+\.\d+[\w.+-]*$/.test(range)
      ? []
      : [`${path || 'package.json'} asks for ${name} ${range}, not for one version`],
  );
}

/** Exceptions that hold for nothing any more. */
function needless(packages, { licences, unnamedLicences, installScripts }) {
  const used = new Set(packages.map(({ license }) => license));
  const isNeeded = (name, holds) => packages.some((each) => each.name === name && holds(each));
  return [
    ...licences
      .filter((licence) => !used.has(licence))
      .map((licence) => `nothing comes under ${licence} any more`),
    ...Object.keys(unnamedLicences)
      .filter((name) => !isNeeded(name, ({ license }) => license === undefined))
      .map((name) => `${name} needs no exception for its licence any more`),
    ...Object.keys(installScripts)
      .filter((name) => !isNeeded(name, ({ hasInstallScript }) => hasInstallScript))
      .map((name) => `${name} needs no exception for its script any more`),
  ];
}
