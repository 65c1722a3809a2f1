export function improveCorrections() {}
