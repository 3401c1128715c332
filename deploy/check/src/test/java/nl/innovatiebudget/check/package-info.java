/** Holds the manifests of deploy/kubernetes against typed models, rules and the code. */
package nl.innovatiebudget.check;
