using QuickStart;

Results.Print();
Costs.Print();
Allocations.Print();
GeneratedFiles.Print();
