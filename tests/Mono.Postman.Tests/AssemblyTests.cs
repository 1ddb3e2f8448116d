namespace Mono.Postman.Tests;
