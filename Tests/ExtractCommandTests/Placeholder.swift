// Keeps the target buildable until its first source file is here; delete this file then.
