export { Statements } from '../../files/statements'
