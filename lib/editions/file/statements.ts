export { Statements } from '../../sqlite/statements'
