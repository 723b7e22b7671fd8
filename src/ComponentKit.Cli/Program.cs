using System.Text;
using ComponentKit.Cli;

Console.OutputEncoding = Encoding.UTF8;
return WitCommand.Run(args, Console.Out, Console.Error);
